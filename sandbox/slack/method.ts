import { z } from "zod";
import type { Telling } from "./telling.ts";
import type { Workspace } from "./workspace.ts";

/** What the methods of the Web API work on. */
export interface World {
  readonly workspace: Workspace;
  readonly telling: Telling;
  /** Where the stand-in is, without a slash at its end. */
  origin(): string;
}

export type Method = (args: unknown) => object;
export type Methods = Readonly<Record<string, Method>>;

/** Gives a method its arguments as `shape` reads them. */
export function method<Shape extends z.ZodType>(
  shape: Shape,
  run: (args: z.output<Shape>) => object,
): Method {
  return (args) => run(shape.parse(args));
}

/** In a form everything but text comes as JSON. */
export function json<Shape extends z.ZodType>(shape: Shape) {
  return z.preprocess((value) => {
    try {
      return typeof value === "string" ? JSON.parse(value) : value;
    } catch {
      return value;
    }
  }, shape);
}

export const ts = z.string().regex(/^\d+\.\d{6}$/u);
