"use client";

import { Brain } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo, useMemo, useState } from "react";
import { cutPieces } from "./cut-pieces.ts";
import { Fold } from "./fold.tsx";
import { Markdown } from "./markdown.tsx";
import type { MessagePiece } from "./message-piece.ts";
import { PlainText } from "./plain-text.tsx";
import { ShowAll } from "./show-all.tsx";
import { textPieces } from "./text-pieces.ts";
import { useGrown } from "./use-grown.ts";

/** What a piece out of view is taken to measure until it was seen. */
const CHARACTERS_A_LINE = 70;
const LINE_EM = 1.9;

function Trace({ text }: { text: string }) {
  return <LongText pieces={useMemo(() => textPieces(text), [text])} />;
}

function Piece({ piece: { kind, text } }: { piece: MessagePiece }) {
  const t = useTranslations();
  if (kind === "markdown") return <Markdown text={text} />;
  if (kind === "plain") return <PlainText text={text} />;
  return (
    <Fold icon={Brain} summary={t("markdown.reasoningWord", { text: text.split(/\s+/).length })}>
      <Trace text={text} />
    </Fold>
  );
}

/**
 * A text in pieces. Of a long one the beginning is shown, and the rest when asked for; either grows piece by
 * piece, so that the page never stands still.
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
