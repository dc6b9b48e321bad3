import type { HolidayStore } from "../../../core/agenda/holidays.ts";
import { id } from "../../../core/message/address.ts";
import type { PrismaClient } from "../../generated/client.ts";

export function openHolidayStore(prisma: PrismaClient): HolidayStore {
  return {
    async lacking(year) {
      const rows = await prisma.clinic.findMany({
        where: {
          holidayRegion: { not: null },
          OR: [{ holidaysUntil: null }, { holidaysUntil: { lt: year } }],
        },
      });
      return rows.flatMap(({ id: clinicId, holidayRegion: region }) =>
        region === null ? [] : [{ clinic: id<"clinic">(clinicId), region }],
      );
    },

    async add(clinicId, year, holidays) {
      const data = holidays.map(({ day, names }) => ({
        clinicId,
        day: new Date(`${day}T00:00:00Z`),
        names,
      }));
      await prisma.$transaction([
        prisma.holiday.createMany({ data, skipDuplicates: true }),
        prisma.clinic.update({ where: { id: clinicId }, data: { holidaysUntil: year } }),
      ]);
    },
  };
}
