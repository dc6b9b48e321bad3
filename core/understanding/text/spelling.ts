/**
 * There may be several of it, it may be written as it sounds, and long words may have one letter wrong, missing or
 * too many, or two of them changed round: "canais", "karla", "limpesa", "clareamneto".
 */
export function isSpelt(word: string, said: string | undefined): boolean {
  if (said === undefined) return false;
  if (word[0] !== said[0])
    return firstSound(word) === firstSound(said) && asItSounds(word) === asItSounds(said);
  return asItSounds(word) === asItSounds(said) || isMisspelt(word, said);
}

function isMisspelt(word: string, said: string): boolean {
  if (Math.abs(word.length - said.length) > 2) return false;
  if (pluralsOf(word).includes(said)) return true;
  if (Math.min(word.length, said.length) < 6) return false;
  let start = 0;
  while (start < word.length && word[start] === said[start]) start += 1;
  return isNearly(word.slice(start), said.slice(start));
}

/** Tells most words apart at once. */
function firstSound(word: string): string {
  return asItSounds(word.slice(0, word.startsWith("p") ? 2 : 1)).charAt(0);
}

function asItSounds(word: string): string {
  return word.replaceAll("k", "c").replaceAll("y", "i").replaceAll("ph", "f");
}

/** One letter at the beginning is another one, is missing or too many, or two are changed round. */
function isNearly(word: string, said: string): boolean {
  const [rest, saidRest] = [word.slice(1), said.slice(1)];
  if (rest === saidRest || rest === said || word === saidRest) return true;
  return word.length > 1 && word === swapped(said);
}

function swapped(text: string): string {
  return text.charAt(1) + text.charAt(0) + text.slice(2);
}

function pluralsOf(word: string): readonly string[] {
  const plain = word.length < 2 ? [] : [`${word}s`];
  if (word.length < 4) return plain;
  const others = [
    word.replace(/l$/u, "is"),
    word.replace(/ao$/u, "oes"),
    word.replace(/m$/u, "ns"),
  ];
  return [...plain, `${word}es`, ...others];
}
