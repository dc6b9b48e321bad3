import { beforeEach, describe, expect, it } from "vitest";
import { ModelError } from "../models/model.ts";
import type { Model, ModelFault, ModelQuestion } from "../models/model.ts";
import type { Usage } from "../models/price.ts";

/** What the vendor behind a model does with the next question. */
export type VendorAct =
  | { readonly does: "call"; readonly tool: string; readonly given: string }
  | { readonly does: "say"; readonly text: string }
  /** Answers after so long; `Infinity` for never. */
  | { readonly does: "wait"; readonly ms: number }
  | { readonly does: "fail"; readonly status: number; readonly retryAfterSeconds?: number }
  | {
      readonly does:
        | "refuse" // in the vendor's way to say so
        | "stop_short" // at the longest answer
        | "cut" // the connection, in the middle of the answer
        | "garble" // an answer that is none
        | "call_twice";
    };

/** A model, and a stand-in for its vendor that does as told. */
export interface ModelSample {
  readonly model: Model;
  acts(act: VendorAct): void;
  /** What the vendor was asked last, as it came over the wire. */
  lastAsked(): { readonly system: string; readonly user: string; readonly mostTokens: number };
}

const tools = [
  { name: "clinic__book", description: "Books a visit.", parameters: { day: "the day" } },
  { name: "nothing_fits", description: "None of these.", parameters: {} },
];
const choice: ModelQuestion = {
  instructions: "Call one tool.",
  content: "quero marcar sexta",
  tools,
  mostTokens: 100,
};
const talk: ModelQuestion = { instructions: "Answer.", content: "que horas abre?", mostTokens: 50 };

/** What every model promises. */
export function itIsAModel(kind: string, open: () => Promise<ModelSample>): void {
  describe(`${kind} keeps the model contract`, () => {
    let sample: ModelSample;
    beforeEach(async () => {
      sample = await open();
    });

    const soon = () => AbortSignal.timeout(5_000);
    const fails = async (question: ModelQuestion, signal = soon()): Promise<ModelError> => {
      const failed: unknown = await sample.model.ask(question, signal).catch((error) => error);
      if (failed instanceof ModelError) return failed;
      throw new Error("no ModelError", { cause: failed });
    };

    it("calls one of the tools, and tells what it took", async () => {
      sample.acts({ does: "call", tool: "clinic__book", given: '{"day":"sexta"}' });
      const { said, usage } = await sample.model.ask(choice, soon());
      expect(said).toEqual({ kind: "call", tool: "clinic__book", given: { day: "sexta" } });
      expect(usage).toEqual({ input: expect.any(Number), output: expect.any(Number) });
    });

    it("takes a call that gives nothing at all", async () => {
      sample.acts({ does: "call", tool: "nothing_fits", given: "" });
      const { said } = await sample.model.ask(choice, soon());
      expect(said).toEqual({ kind: "call", tool: "nothing_fits", given: {} });
    });

    it("answers in words where there are no tools", async () => {
      sample.acts({ does: "say", text: "Às oito." });
      const { said } = await sample.model.ask(talk, soon());
      expect(said).toEqual({ kind: "text", text: "Às oito." });
    });

    it("keeps our words and theirs apart, and says how long an answer may be", async () => {
      sample.acts({ does: "say", text: "Às oito." });
      await sample.model.ask(talk, soon());
      const { instructions: system, content: user, mostTokens } = talk;
      expect(sample.lastAsked()).toEqual({ system, user, mostTokens });
    });

    it.each<[string, VendorAct]>([
      ["a tool that nobody offered", { does: "call", tool: "drop_tables", given: "{}" }],
      ["what is no JSON", { does: "call", tool: "clinic__book", given: '{"day": sexta' }],
      ["two calls", { does: "call_twice" }],
      ["words in place of a call", { does: "say", text: "Claro!" }],
      ["no completion", { does: "garble" }],
    ])("finds %s unreadable", async (_, act) => {
      sample.acts(act);
      expect(await fails(choice)).toMatchObject({ fault: "unreadable" });
    });

    it("finds no words unreadable", async () => {
      sample.acts({ does: "say", text: " " });
      expect(await fails(talk)).toMatchObject({ fault: "unreadable" });
    });

    it.each<[VendorAct, ModelFault]>([
      [{ does: "refuse" }, "refused"],
      [{ does: "stop_short" }, "truncated"],
    ])("tells what an answer took that is of no use: %o", async (act, fault) => {
      sample.acts(act);
      const failed = await fails(talk);
      expect(failed.fault).toBe(fault);
      expect(failed.usage).toEqual({ input: expect.any(Number), output: expect.any(Number) });
    });

    const free: Usage = { input: 0, output: 0 };

    it.each<[number, ModelFault]>([
      [400, "rejected"],
      [401, "unauthorized"],
      [403, "unauthorized"],
      [404, "rejected"],
      [429, "rate_limited"],
      [500, "unavailable"],
      [503, "unavailable"],
      [529, "unavailable"],
    ])("tells a %i for %s, which costs nothing, and asks once", async (status, fault) => {
      sample.acts({ does: "fail", status });
      expect(await fails(choice)).toMatchObject({ fault, usage: free });
    });

    it("hears for how long to wait", async () => {
      sample.acts({ does: "fail", status: 429, retryAfterSeconds: 7 });
      expect(await fails(choice)).toMatchObject({ fault: "rate_limited", retryAfterMs: 7_000 });
    });

    it("does not know what an answer took that was cut off", async () => {
      sample.acts({ does: "cut" });
      expect(await fails(choice)).toMatchObject({ fault: "unavailable", usage: undefined });
    });

    it("waits for a slow answer", async () => {
      sample.acts({ does: "wait", ms: 150 });
      const began = performance.now();
      const { said } = await sample.model.ask(talk, soon());
      expect(said.kind).toBe("text");
      expect(performance.now() - began).toBeGreaterThan(140);
    });

    it("ends at once when it is told to stop, and does not know what it took", async () => {
      sample.acts({ does: "wait", ms: Infinity });
      const began = performance.now();
      expect(await fails(talk, AbortSignal.timeout(100))).toMatchObject({
        fault: "late",
        usage: undefined,
      });
      expect(performance.now() - began).toBeLessThan(1_000);
    });

    it("says nothing in its errors of what was asked or answered", async () => {
      sample.acts({ does: "fail", status: 400 });
      expect((await fails(choice)).message).not.toMatch(/sexta|tool/u);
    });
  });
}
