import type { SentFile } from "./world.svelte.ts";

/** A small picture, drawn on the spot. */
export async function samplePicture(): Promise<SentFile> {
  const canvas = document.createElement("canvas");
  canvas.width = 640;
  canvas.height = 420;
  const ink = canvas.getContext("2d");
  if (ink) paint(ink);
  const { promise, resolve } = Promise.withResolvers<Blob | null>();
  canvas.toBlob(resolve, "image/png");
  return { kind: "image", name: "sample.png", body: (await promise) ?? new Blob() };
}

function paint(ink: CanvasRenderingContext2D): void {
  const sky = ink.createLinearGradient(0, 0, 0, 420);
  sky.addColorStop(0, "#f7c59f");
  sky.addColorStop(1, "#8fb8c9");
  ink.fillStyle = sky;
  ink.fillRect(0, 0, 640, 420);
  ink.fillStyle = "#fff3d6";
  ink.beginPath();
  ink.arc(470, 130, 56, 0, Math.PI * 2);
  ink.fill();
  for (const [colour, top, slope] of [
    ["#5d8a86", 250, 70],
    ["#2f6b5c", 310, -50],
    ["#14453a", 365, 25],
  ] as const) {
    ink.fillStyle = colour;
    ink.beginPath();
    ink.moveTo(0, top);
    ink.bezierCurveTo(210, top - slope, 430, top + slope, 640, top - slope / 2);
    ink.lineTo(640, 420);
    ink.lineTo(0, 420);
    ink.fill();
  }
}

const rate = 16_000;
const seconds = 1.6;

/** A voice note of somebody who hums, for machines without a microphone. */
export function sampleNote(): SentFile {
  const samples = Array.from({ length: rate * seconds }, (_, index) => {
    const at = index / rate;
    const swell = Math.sin((Math.PI * at) / seconds) * (0.6 + 0.4 * Math.sin(at * 18));
    const pitch = 2 * Math.PI * (170 + 30 * Math.sin(at * 5)) * at;
    return (Math.sin(pitch) + Math.sin(pitch * 2) / 3) * swell * 9_000;
  });
  const bytes = new DataView(new ArrayBuffer(44 + samples.length * 2));
  const text = (at: number, words: string) =>
    new TextEncoder().encode(words).forEach((letter, index) => bytes.setUint8(at + index, letter));
  text(0, "RIFF");
  bytes.setUint32(4, bytes.byteLength - 8, true);
  text(8, "WAVEfmt ");
  bytes.setUint32(16, 16, true);
  bytes.setUint16(20, 1, true);
  bytes.setUint16(22, 1, true);
  bytes.setUint32(24, rate, true);
  bytes.setUint32(28, rate * 2, true);
  bytes.setUint16(32, 2, true);
  bytes.setUint16(34, 16, true);
  text(36, "data");
  bytes.setUint32(40, samples.length * 2, true);
  for (const [index, sample] of samples.entries()) bytes.setInt16(44 + index * 2, sample, true);
  const body = new Blob([bytes.buffer], { type: "audio/wav" });
  return { kind: "voice", name: "sample.wav", body };
}
