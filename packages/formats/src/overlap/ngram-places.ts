/** Where n-grams of numbered words begin: the places followed by n words other than 0, in order. */
export function* ngramPlaces(words: Uint32Array, n: number): Generator<number> {
  let run = 0;
  for (let at = 0; at < words.length; at += 1) {
    run = words[at] === 0 ? 0 : run + 1;
    if (run >= n) yield at - n + 1;
  }
}
