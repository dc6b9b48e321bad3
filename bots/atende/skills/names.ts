/** What the clinic's skills are called: on buttons that people may press weeks later, and in the store. */
export const APPOINTMENTS = "clinic.appointments";
export const WAIT = "clinic.wait";
export const IN_LINE = "clinic.in-line";
export const OF_WAITLIST = "clinic.of-waitlist";
export const LEAVE_WAITLIST = "clinic.unwait";
export const INSURANCE = "clinic.insurance";
