/** One setting that cannot stand as it is. Says nothing of its value: that may be a secret. */
export interface Problem {
  readonly key: string;
  /** Words that follow "expected". */
  readonly expected: string;
  /** What to do about it, in whole sentences. */
  readonly mend: string;
}

/** The settings are not right; nothing was started. Tells of all of them at once. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super([heading(problems.length), ...problems.map(paragraph)].join("\n\n"));
    this.problems = problems;
  }
}

function heading(count: number): string {
  return count === 1 ? "One setting needs a look:" : `${count} settings need a look:`;
}

function paragraph({ key, expected, mend }: Problem): string {
  return `  ${key}\n    Expected ${expected}.\n    ${mend}`;
}
