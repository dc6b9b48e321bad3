/** Numbers that look random, and are the same on every run. */
export class Chance {
  #seed = 12_345;

  /** From 0 up to 1. A linear congruential generator with the numbers of Numerical Recipes. */
  next(): number {
    this.#seed = (Math.imul(this.#seed, 1_664_525) + 1_013_904_223) >>> 0;
    return this.#seed / 2 ** 32;
  }

  /** About zero, by about one on either side: as near to the normal distribution as a sum of six is. */
  normal(): number {
    let sum = 0;
    for (let each = 0; each < 6; each += 1) sum += this.next();
    return (sum - 3) * Math.SQRT2;
  }
}
