import { CornerDownRight, Wrench } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ToolCall } from "@laurel/core/records/messages";
import { prettyJson } from "@laurel/core/text/pretty-json";
import { NameText, PlainText } from "../../lib/visible-text.tsx";
import { LongCode } from "../markdown/code-block.tsx";
import { Fold } from "../markdown/fold.tsx";
import { LongText } from "../markdown/message-content.tsx";
import { plainPieces } from "../markdown/message-pieces.ts";

/**
 * A call of a function, folded: its name and its arguments, laid out as JSON if they are JSON, or else as
 * written.
 */
export function ToolCallFold({ call: { function: called } }: { call: ToolCall }) {
  const t = useTranslations();
  const written = typeof called.arguments === "string" ? called.arguments : JSON.stringify(called.arguments);
  const json = prettyJson(written);
  return (
    <Fold
      icon={Wrench}
      summary={
        <>
          {t.rich("reading.tools.calls", {
            name: called.name,
            called: () => (
              <code>
                <NameText text={called.name} />
              </code>
            ),
          })}{" "}
          <span dir="ltr">
            <NameText text={firstWords(written)} />
          </span>
        </>
      }
    >
      {json ? (
        <LongCode code={json} language="json" />
      ) : written.trim() === "" ? (
        <p>{t("reading.tools.noArguments")}</p>
      ) : (
        <PlainText text={written} />
      )}
    </Fold>
  );
}

/** The result of a function, folded like its call: laid out as JSON if it is JSON, or else as text. */
export function ToolResultFold({ name, content }: { name: string | undefined; content: string }) {
  const t = useTranslations();
  const json = prettyJson(content);
  return (
    <Fold
      icon={CornerDownRight}
      summary={
        <>
          {name
            ? t.rich("reading.tools.resultOf", {
                name,
                called: () => (
                  <code>
                    <NameText text={name} />
                  </code>
                ),
              })
            : t("reading.tools.result")}{" "}
          <NameText text={firstWords(content)} />
        </>
      }
    >
      {json ? (
        <LongCode code={json} language="json" />
      ) : content.trim() === "" ? (
        <p>{t("reading.tools.emptyResult")}</p>
      ) : (
        <LongText pieces={plainPieces(content)} />
      )}
    </Fold>
  );
}

const LONGEST = 120;

/** The beginning of a text on one line, to tell folded ones apart. */
function firstWords(text: string): string {
  const line = text
    .slice(0, 4 * LONGEST)
    .trim()
    .replaceAll(/\s+/g, " ");
  return line.length > LONGEST || text.length > 4 * LONGEST
    ? `${line.slice(0, LONGEST).toWellFormed()}…`
    : line;
}
