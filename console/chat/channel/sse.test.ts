import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { eventParser } from "./sse.ts";

const wire =
  ': welcome\n\nid: 7\nevent: entry\ndata: {"a":1}\n\nevent: typing\r\ndata:x\r\ndata: y\r\n\r\nid: 8\r\rdata\r\r';

const events = [
  { event: "entry", id: "7", data: '{"a":1}' },
  { event: "typing", id: undefined, data: "x\ny" },
  { event: "message", id: undefined, data: "" },
];

describe("the reader of Server-Sent Events", () => {
  it("reads the same events wherever the network cut the text", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(wire.length)), (cuts) => {
        const parse = eventParser();
        const places = [0, ...cuts.toSorted((a, b) => a - b), wire.length];
        const pieces = places.map((place, index) => wire.slice(place, places[index + 1]));
        expect([...pieces, "\n"].flatMap(parse)).toEqual(events);
      }),
    );
  });

  it("holds an event back until it is whole", () => {
    const parse = eventParser();
    expect(parse("data: half")).toEqual([]);
    expect(parse("\n\n")).toEqual([{ event: "message", id: undefined, data: "half" }]);
  });
});
