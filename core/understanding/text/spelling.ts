/** There may be several of it, and long words may have one letter wrong, missing or too many: "canais", "limpesa". */
export function isSpelt(word: string, said: string | undefined): boolean {
  if (said === undefined) return false;
  if (word === said || pluralsOf(word).includes(said)) return true;
  if (Math.min(word.length, said.length) < 6 || word[0] !== said[0]) return false;
  let start = 0;
  while (start < word.length && word[start] === said[start]) start += 1;
  const [rest, saidRest] = [word.slice(start), said.slice(start)];
  return (
    rest.slice(1) === saidRest.slice(1) || rest.slice(1) === saidRest || rest === saidRest.slice(1)
  );
}

function pluralsOf(word: string): readonly string[] {
  const plain = word.length < 2 ? [] : [`${word}s`];
  return word.length < 4 ? plain : [...plain, `${word}es`, word.replace(/l$/u, "is")];
}
