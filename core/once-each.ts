/** The same function of a key, which does its work once for each key and keeps it: there must be few of them. */
export function onceEach<Key, Result>(work: (key: Key) => Result): (key: Key) => Result {
  const known = new Map<Key, { readonly result: Result }>();
  return (key) => {
    const before = known.get(key);
    if (before) return before.result;
    const result = work(key);
    known.set(key, { result });
    return result;
  };
}
