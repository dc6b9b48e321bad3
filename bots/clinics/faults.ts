import { kinds } from "../../core/agenda/new-clinic.ts";
import type { Kind, NewClinic } from "../../core/agenda/new-clinic.ts";

/** What is wrong with a clinic, where, and how to mend it. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What speaks of things that the clinic does not have, has them twice, or is in two places at once. */
export function faultsIn(clinic: NewClinic): readonly Fault[] {
  return [...twice(clinic), ...missing(clinic), ...overlapping(clinic)];
}

function twice(clinic: NewClinic): readonly Fault[] {
  return kinds.flatMap((kind) => {
    const slugs = (clinic[kind] ?? []).map(({ slug }) => slug);
    return slugs.flatMap((slug, index) =>
      slugs.indexOf(slug) === index
        ? []
        : [
            {
              path: [kind, index, "slug"],
              message: `${slug} is there twice: give it another slug`,
            },
          ],
    );
  });
}

type Named = readonly { readonly slug: string }[];

function missing(clinic: NewClinic): readonly Fault[] {
  const { services, professionals, plans = [], overrides = [] } = clinic;
  const among = (kind: Kind, slugs: readonly string[], path: Fault["path"]) =>
    unknown(clinic[kind] ?? [], slugs).map(({ slug, index, known }) => ({
      path: [...path, index],
      message: `there is no ${slug} among the ${kind}: ${known}`,
    }));
  return [
    ...among("units", unitsIn(overrides.flatMap(({ hours }) => hours)), ["overrides"]),
    ...services.flatMap(({ needs = [] }, index) =>
      among("resources", needs, ["services", index, "needs"]),
    ),
    ...professionals.flatMap(({ services: done, hours, overrides: own = [] }, index) => [
      ...among("services", done, ["professionals", index, "services"]),
      ...among("units", unitsIn(hours), ["professionals", index, "hours"]),
      ...among("units", unitsIn(own.flatMap((each) => each.hours)), [
        "professionals",
        index,
        "overrides",
      ]),
    ]),
    ...plans.flatMap(({ services: paid = [], professionals: who = [] }, index) => [
      ...among("services", paid, ["plans", index, "services"]),
      ...among("professionals", who, ["plans", index, "professionals"]),
    ]),
  ];
}

function unitsIn(hours: readonly { readonly unit?: string }[]): readonly string[] {
  return [...new Set(hours.flatMap(({ unit }) => unit ?? []))];
}

/** Those of the slugs that none of the things has, and what there is. */
function unknown(all: Named, slugs: readonly string[]) {
  return slugs.flatMap((slug, index) =>
    all.some((each) => each.slug === slug) ? [] : [{ slug, index, known: listOf(all) }],
  );
}

function listOf(all: Named): string {
  return all.length > 0 ? `there are ${all.map(({ slug }) => slug).join(", ")}` : "there are none";
}

function overlapping({ professionals }: NewClinic): readonly Fault[] {
  return professionals.flatMap(({ hours }, index) =>
    hours.some((one, at) =>
      hours.some(
        (other, behind) =>
          behind > at &&
          one.weekday === other.weekday &&
          one.opens < other.closes &&
          other.opens < one.closes,
      ),
    )
      ? [
          {
            path: ["professionals", index, "hours"],
            message: "two spans of one day overlap: part them",
          },
        ]
      : [],
  );
}
