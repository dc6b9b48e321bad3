/**
 * A phone in the one form by which a person is known: E.164, a Brazilian mobile with its ninth digit,
 * which platforms give with and without. Undefined for what is no phone.
 *
 * Source: anatel.gov.br, ninth digit in all of Brazil since 2016; mobiles without it begin with 6 to 9.
 */
export function canonicalPhone(phone: string): string | undefined {
  const digits = phone.replaceAll(/\D/gu, "");
  if (digits.length < 8 || digits.length > 15) return undefined;
  return `+${digits.replace(/^55([1-9]\d)([6-9]\d{7})$/u, "55$19$2")}`;
}
