import type { ClinicId } from "../../../core/agenda/clinic.ts";
import type { Prisma, PrismaClient } from "../../generated/client.ts";

/** In milliseconds: other processes may be at the same clinic, and no turn takes long. */
const PATIENCE = { maxWait: 15_000, timeout: 15_000 };

/** Whoever changes a clinic is alone at it, in a transaction of their own. */
export class Turns {
  readonly #prisma: PrismaClient;
  /** The last of those in this process who change a clinic. */
  readonly #last = new Map<ClinicId, Promise<unknown>>();

  constructor(prisma: PrismaClient) {
    this.#prisma = prisma;
  }

  /** Waits for its turn in this process first, without a connection: a rush must not take them all. */
  async alone<T>(
    clinicId: ClinicId,
    work: (tx: Prisma.TransactionClient) => Promise<T>,
  ): Promise<T> {
    const before = this.#last.get(clinicId);
    const turn = Promise.withResolvers<void>();
    this.#last.set(clinicId, turn.promise);
    try {
      await before;
      return await this.#prisma.$transaction(async (tx) => {
        await tx.$queryRaw`SELECT id FROM clinics WHERE id = ${clinicId}::uuid FOR NO KEY UPDATE`;
        return work(tx);
      }, PATIENCE);
    } finally {
      turn.resolve();
      if (this.#last.get(clinicId) === turn.promise) this.#last.delete(clinicId);
    }
  }
}
