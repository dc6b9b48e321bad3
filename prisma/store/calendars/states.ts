import { openStates } from "../../../core/agenda/states.ts";
import type { AppointmentState } from "../../../core/agenda/states.ts";

const given: readonly AppointmentState[] = ["cancelled", "rescheduled"];

const listed = (states: readonly AppointmentState[]) =>
  `(${states.map((state) => `'${state}'`).join(", ")})`;

/** What is still to come is to be in the calendar. */
export const IS_WANTED = `a.state IN ${listed(openStates)} AND a.professional_id = l.professional_id`;

/** What was given up is not; and what took place stays as it is. */
const IS_UNWANTED = `(a.state IN ${listed(given)} OR a.professional_id <> l.professional_id)`;

/** Where agenda and calendar differ, and nobody's wish is waiting: entries `e` of a link `l`. */
export const DIFFERS = `
  e.wish IS NULL AND coalesce(e.rests_until <= now(), true) AND a.ends_at > now()
  AND CASE
    WHEN ${IS_WANTED} THEN (e.starts_at, e.ends_at) IS DISTINCT FROM (a.starts_at, a.ends_at)
    WHEN ${IS_UNWANTED} THEN e.starts_at IS NOT NULL
    ELSE false
  END`;

/** An appointment `a` that is to be in the calendar of a link `l`, and that no entry stands for. */
export const UNEXPECTED = `
  ${IS_WANTED} AND a.ends_at > now()
  AND NOT EXISTS (
    SELECT FROM calendar_entries e
    WHERE e.link_id = l.id AND e.appointment_id IN (a.id, a.moved_from_id))`;

/** What there is to do for a link `l`. */
export const UNEVEN = `
  SELECT FROM appointments a
  WHERE a.professional_id = l.professional_id AND ${UNEXPECTED}
  UNION ALL
  SELECT FROM calendar_entries e JOIN appointments a ON a.id = e.appointment_id
  WHERE e.link_id = l.id AND ${DIFFERS}
  UNION ALL
  SELECT FROM calendar_entries e JOIN appointments a ON a.moved_from_id = e.appointment_id
  WHERE e.link_id = l.id AND e.wish IS NULL AND a.professional_id = l.professional_id AND a.ends_at > now()`;
