/** Numbers that look random, and are the same on every run. */
export class Chance {
  #seed: number;

  constructor(seed = 12_345) {
    this.#seed = seed >>> 0;
  }

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

/** From 0 up to 2 ** 32: looks random, and is always the same for the same two. */
export function drawFor(one: number, other: number): number {
  let drawn = Math.imul(one ^ Math.imul(other + 0x9e_37_79_b9, 0x85_eb_ca_6b), 0xc2_b2_ae_35);
  drawn = Math.imul(drawn ^ (drawn >>> 15), 0x2c_1b_3c_6d);
  drawn = Math.imul(drawn ^ (drawn >>> 12), 0x29_7a_2d_39);
  return (drawn ^ (drawn >>> 15)) >>> 0;
}
