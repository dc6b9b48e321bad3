import type { Vector } from "./vocabulary.ts";

/** A weight for each feature and class: row by feature, column by class. */
export class Table {
  readonly weights: Float32Array;
  readonly classCount: number;

  constructor(weights: Float32Array, classCount: number) {
    this.weights = weights;
    this.classCount = classCount;
  }

  static zero(featureCount: number, classCount: number): Table {
    return new Table(new Float32Array(featureCount * classCount), classCount);
  }

  /** How much a vector speaks for each class. */
  logits({ ids, weights }: Vector): Float32Array {
    const [table, count] = [this.weights, this.classCount];
    const logits = new Float32Array(count);
    for (let at = 0; at < ids.length; at += 1) {
      const row = (ids[at] ?? 0) * count;
      const weight = weights[at] ?? 0;
      for (let each = 0; each < count; each += 1)
        logits[each] = (logits[each] ?? 0) + (table[row + each] ?? 0) * weight;
    }
    return logits;
  }

  /** Adds `steps[each]` times the vector to each of `classes`. */
  add({ ids, weights }: Vector, steps: Float32Array, classes: readonly number[]): void {
    const [table, count] = [this.weights, this.classCount];
    for (let at = 0; at < ids.length; at += 1) {
      const row = (ids[at] ?? 0) * count;
      const weight = weights[at] ?? 0;
      for (const each of classes)
        table[row + each] = (table[row + each] ?? 0) + (steps[each] ?? 0) * weight;
    }
  }

  /** Adds `times` what is in `column`, feature by feature, to one class. */
  addColumn(of: number, column: Float64Array, times: number): void {
    for (let feature = 0; feature < column.length; feature += 1) {
      const at = feature * this.classCount + of;
      this.weights[at] = (this.weights[at] ?? 0) + times * (column[feature] ?? 0);
    }
  }
}
