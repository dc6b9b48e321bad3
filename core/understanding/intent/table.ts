import type { Vector } from "./vocabulary.ts";

/** A weight for each of what is put in and each of what comes out: row by what is put in. */
export class Table {
  readonly weights: Float32Array | Float16Array;
  readonly width: number;

  constructor(weights: Float32Array | Float16Array, width: number) {
    this.weights = weights;
    this.width = width;
  }

  /** How much a vector speaks for each column. */
  through({ ids, weights }: Vector): Float32Array {
    const [table, width] = [this.weights, this.width];
    const sums = new Float32Array(width);
    for (let at = 0; at < ids.length; at += 1) {
      const row = (ids[at] ?? 0) * width;
      const weight = weights[at] ?? 0;
      for (let each = 0; each < width; each += 1)
        sums[each] = (sums[each] ?? 0) + (table[row + each] ?? 0) * weight;
    }
    return sums;
  }

  /** Adds `times` what is in `column`, row by row, to one column. */
  addColumn(of: number, column: Float64Array, times: number): void {
    for (let row = 0; row < column.length; row += 1) {
      const at = row * this.width + of;
      this.weights[at] = (this.weights[at] ?? 0) + times * (column[row] ?? 0);
    }
  }

  /** The other way: how much a row has to do with what is given of some columns. */
  back(row: number, given: Float32Array, columns: Int32Array): number {
    let sum = 0;
    for (let at = 0; at < columns.length; at += 1) {
      const each = columns[at] ?? 0;
      sum += (this.weights[row * this.width + each] ?? 0) * (given[each] ?? 0);
    }
    return sum;
  }

  /** Adds `times * steps[each]` times the vector to each of some columns. */
  add({ ids, weights }: Vector, { steps, times, columns }: Step): void {
    const [table, width] = [this.weights, this.width];
    for (let at = 0; at < ids.length; at += 1) {
      const row = (ids[at] ?? 0) * width;
      const weight = (weights[at] ?? 0) * times;
      for (let step = 0; step < columns.length; step += 1) {
        const each = columns[step] ?? 0;
        table[row + each] = (table[row + each] ?? 0) + (steps[each] ?? 0) * weight;
      }
    }
  }
}

interface Step {
  readonly steps: Float32Array;
  readonly times: number;
  readonly columns: Int32Array;
}
