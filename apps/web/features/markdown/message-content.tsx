"use client";

import { Brain } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo, startTransition, useEffect, useMemo, useState } from "react";
import { PlainText } from "../../lib/visible-text.tsx";
import { Fold, ShowAll } from "./fold.tsx";
import { Markdown } from "./markdown.tsx";
import { cutPieces, type MessagePiece, messagePieces, nextPieces, textPieces } from "./message-pieces.ts";

/** The estimated size of a piece that has not been in view yet. */
const CHARACTERS_A_LINE = 70;
const LINE_EM = 1.9;

/**
 * A text in pieces. A long one is cut, and the rest shown on demand; both grow piece by piece, so that the
 * page never stalls.
 */
export const LongText = memo(function LongText({ pieces }: { pieces: readonly MessagePiece[] }) {
  const [all, setAll] = useState(false);
  const { shown, hidden } = cutPieces(pieces);
  const grown = useGrown(pieces, all ? pieces.length : shown);
  return (
    <>
      {pieces.slice(0, grown).map((piece, index) =>
        pieces.length === 1 || piece.kind === "thinking" ? (
          <Piece key={index} piece={piece} />
        ) : (
          <div
            key={index}
            className="piece"
            style={{
              containIntrinsicBlockSize: `auto ${Math.ceil(piece.length / CHARACTERS_A_LINE) * LINE_EM}em`,
            }}
          >
            <Piece piece={piece} />
          </div>
        ),
      )}
      {hidden > 0 && !all && <ShowAll hidden={hidden} onShow={() => setAll(true)} />}
    </>
  );
});

/** What one message says, its reasoning trace folded. */
export const MessageContent = memo(function MessageContent({ text }: { text: string }) {
  const pieces = useMemo(() => messagePieces(text), [text]);
  return (
    <div className="markdown">
      <LongText pieces={pieces} />
    </div>
  );
});

function Trace({ text }: { text: string }) {
  return <LongText pieces={useMemo(() => textPieces(text), [text])} />;
}

function Piece({ piece: { kind, text } }: { piece: MessagePiece }) {
  const t = useTranslations();
  if (kind === "markdown") return <Markdown text={text} />;
  if (kind === "plain") return <PlainText text={text} />;
  return (
    <Fold icon={Brain} summary={t("markdown.reasoning", { text: text.split(/\s+/).length })}>
      <Trace text={text} />
    </Fold>
  );
}

/**
 * Runs `work` when the page is idle. Safari has no idle callbacks; a timer there also lets events through
 * first.
 */
function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === "undefined") {
    const timer = setTimeout(work);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(work, { timeout: 200 });
  return () => cancelIdleCallback(asked);
}

/**
 * How many of the first `count` pieces to render by now: some at once, then more whenever the page has
 * nothing better to do.
 */
function useGrown(pieces: readonly MessagePiece[], count: number): number {
  const [grown, setGrown] = useState(() => nextPieces(pieces, 0));
  useEffect(() => {
    if (grown >= count) return;
    return whenIdle(() => startTransition(() => setGrown(nextPieces(pieces, grown))));
  }, [grown, count, pieces]);
  return Math.min(grown, count);
}
