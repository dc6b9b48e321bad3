import type { CodeFound } from "./code.ts";

const written = /(?<![\d.,-])\d{3}[. ]?\d{3}[. ]?\d{3}[-./ ]?\d{2}(?![\d-])/gu;

/** Every CPF of a text whose check digits are right, in its eleven digits. */
export function cpfsIn(text: string): readonly CodeFound[] {
  return [...text.matchAll(written)].flatMap(({ 0: found, index }) => {
    const value = found.replaceAll(/\D/gu, "");
    if (!isCpf(value)) return [];
    return [{ kind: "cpf", value, start: index, end: index + found.length }];
  });
}

/** Whether eleven digits are a CPF: the last two are told by those before them. */
export function isCpf(digits: string): boolean {
  if (!/^\d{11}$/u.test(digits) || /^(\d)\1+$/u.test(digits)) return false;
  return checkDigit(digits, 9) === digits[9] && checkDigit(digits, 10) === digits[10];
}

function checkDigit(digits: string, length: number): string {
  let sum = 0;
  for (let index = 0; index < length; index += 1)
    sum += Number(digits[index]) * (length + 1 - index);
  const rest = (sum * 10) % 11;
  return String(rest === 10 ? 0 : rest);
}
