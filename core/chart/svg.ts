import type { Chart, Series } from "../message/outgoing.ts";
import { ticksFor } from "./ticks.ts";

/** Pixels. Chats show pictures about twice as wide as they are high. */
const WIDTH = 800;
const HEIGHT = 450;
const LEFT = 84;
const RIGHT = 776;
const BOTTOM = 400;
/** What a character takes at most, about. */
const CHARACTER = 9;

/** Told apart by people who see few colours. Source: Okabe and Ito, jfly.uni-koeln.de/color. */
const colours = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9"];

/** A chart as an SVG picture; undefined where there is nothing to see. Numbers are written as in `language`. */
export function svgOf(chart: Chart, language: string): string | undefined {
  const series = chart.series.map(drawable).filter(({ points }) => points.length > 0);
  if (series.length === 0) return undefined;
  const plot = plotOf({ ...chart, series });
  const inside = [
    text({ x: WIDTH / 2, y: 34 }, chart.title, `class="title" text-anchor="middle"`),
    ...(series.length > 1 ? legend(series) : []),
    ...grid(plot, language),
    ...unitOf(plot, chart),
    ...labels(plot),
    ...series.flatMap((one, index) =>
      chart.shape === "line"
        ? line(plot, one, index)
        : bars(plot, one, { index, of: series.length }),
    ),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    `<title>${escape(chart.title)}</title>`,
    `<style>text{font:14px sans-serif;fill:#333}.title{font-size:20px;font-weight:bold}</style>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...inside,
    "</svg>",
  ].join("\n");
}

function drawable({ name, points }: Series): Series {
  return { name, points: points.filter(([, value]) => Number.isFinite(value)) };
}

interface Plot {
  readonly labels: readonly string[];
  readonly ticks: readonly number[];
  /** Of a label's room. */
  readonly width: number;
  /** The middle of a label's room. */
  x(label: string): number;
  y(value: number): number;
}

function plotOf({ shape, series }: Chart): Plot {
  const points = series.flatMap((one) => one.points);
  const values = points.map(([, value]) => value);
  const names = [...new Set(points.map(([label]) => label))];
  // A bar's length is what is compared, so it begins at nought.
  const ticks = ticksFor(shape === "bar" ? [0, ...values] : values, 5);
  const [bottom = 0, top = 1] = [ticks[0], ticks.at(-1)];
  const width = (RIGHT - LEFT) / names.length;
  const highest = series.length > 1 ? 96 : 70;
  return {
    labels: names,
    ticks,
    width,
    x: (label) => round(LEFT + (names.indexOf(label) + 0.5) * width),
    y: (value) => round(BOTTOM - ((value - bottom) / (top - bottom)) * (BOTTOM - highest)),
  };
}

function grid({ ticks, y }: Plot, language: string): readonly string[] {
  const format = new Intl.NumberFormat(language, { notation: "compact", maximumFractionDigits: 2 });
  return ticks.flatMap((tick) => {
    const colour = tick === 0 ? "#888" : "#ddd";
    return [
      `<path d="M${LEFT} ${y(tick)}H${RIGHT}" stroke="${colour}"/>`,
      text({ x: LEFT - 8, y: y(tick) + 5 }, format.format(tick), `text-anchor="end"`),
    ];
  });
}

/** Above the numbers, once. */
function unitOf({ ticks, y }: Plot, { unit }: Chart): readonly string[] {
  if (unit === undefined) return [];
  const top = y(ticks.at(-1) ?? 0);
  return [text({ x: LEFT - 8, y: top - 14 }, unit, `text-anchor="end"`)];
}

/** As many as there is room for, the first among them. */
function labels({ labels: names, width, x }: Plot): readonly string[] {
  const longest = Math.max(...names.map(({ length }) => length)) + 1;
  const every = Math.ceil((longest * CHARACTER) / width);
  return names
    .filter((_, index) => index % every === 0)
    .map((name) => text({ x: x(name), y: BOTTOM + 24 }, name, `text-anchor="middle"`));
}

/** A dash of its own for each, besides the colour. */
function line({ x, y }: Plot, { points }: Series, index: number): readonly string[] {
  const colour = colourOf(index);
  const dash = index === 0 ? "" : ` stroke-dasharray="${8 / index} ${4 + index}"`;
  const path = points.map(([label, value]) => `${x(label)} ${y(value)}`).join("L");
  const dots = points.length > 40 ? [] : points;
  return [
    `<path d="M${path}" fill="none" stroke="${colour}" stroke-width="3"${dash}/>`,
    ...dots.map(
      ([label, value]) => `<circle cx="${x(label)}" cy="${y(value)}" r="4" fill="${colour}"/>`,
    ),
  ];
}

function bars(
  { x, y, width }: Plot,
  { points }: Series,
  { index, of: count }: { index: number; of: number },
): readonly string[] {
  const thickness = round((width * 0.8) / count);
  return points.map(([label, value]) => {
    const left = round(x(label) + (index - count / 2) * thickness);
    const top = Math.min(y(0), y(value));
    const height = round(Math.abs(y(0) - y(value)));
    return `<rect x="${left}" y="${top}" width="${thickness}" height="${height}" fill="${colourOf(index)}"/>`;
  });
}

function legend(series: readonly Series[]): readonly string[] {
  let at = LEFT;
  return series.flatMap(({ name }, index) => {
    const left = at;
    at += 28 + (name.length + 1) * CHARACTER;
    const box = `<rect x="${left}" y="52" width="14" height="14" fill="${colourOf(index)}"/>`;
    return [box, text({ x: left + 20, y: 64 }, name)];
  });
}

function colourOf(index: number): string {
  return colours[index % colours.length] ?? "#000";
}

function text({ x, y }: { x: number; y: number }, words: string, how = ""): string {
  return `<text x="${x}" y="${y}" ${how}>${escape(words)}</text>`;
}

function escape(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
