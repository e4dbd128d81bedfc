/**
 * The output of steps that run at once, each in one piece: the step that began first is heard as it speaks,
 * the others when it has ended. `write` is given what is to be shown.
 */
export function transcript(write) {
  /**
   * Steps whose piece is not finished, in the order in which they began; the first is the one that is heard.
   */
  let pieces = [];

  function show(piece) {
    write(piece.held);
    piece.held = "";
  }

  function next() {
    while (pieces.length > 0) {
      show(pieces[0]);
      if (!pieces[0].ended) return;
      pieces.shift();
    }
  }

  return {
    begin(name) {
      const piece = { held: `\n== ${name}\n`, ended: false };
      pieces.push(piece);
      if (pieces[0] === piece) show(piece);
      return {
        say(text) {
          piece.held += text;
          if (pieces[0] === piece) show(piece);
        },
        /** `outcome` is told at once where the piece itself has to wait. */
        end(outcome) {
          piece.ended = true;
          if (pieces[0] !== piece) write(`   (${name} ended: ${outcome}; what it wrote follows)\n`);
          next();
        },
      };
    },
    /** Shows what was held back, when nothing more will come. */
    flush() {
      for (const piece of pieces) show(piece);
      pieces = [];
    },
  };
}
