/** The same labels come in every report; this many answers are kept before starting afresh. */
const MOST_ANSWERS = 4000;
const LONGEST_QUESTION = 120;

/** A pure function of a text that remembers its answers to short texts. */
export function remember<A>(answer: (text: string) => A): (text: string) => A {
  const known = new Map<string, A>();
  return text => {
    if (text.length > LONGEST_QUESTION) return answer(text);
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as A;
    const fresh = answer(text);
    if (known.size >= MOST_ANSWERS) known.clear();
    known.set(text, fresh);
    return fresh;
  };
}
