import { wordSet } from "./word-set.ts";

/** Small words between the words of a name, without accents and capitals: "Lima da Costa". */
export const joins = wordSet("da das de do dos del");

/** With those that also join one name to another: "Costa e Silva", "Ortega y Gasset". */
export const particles: ReadonlySet<string> = new Set([...joins, "e", "la", "y"]);

/** They stand before what is named, and before whom. */
export const articles = wordSet("o a os as el la the");
