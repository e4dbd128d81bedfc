import { CornerDownRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { prettyJson } from "@laurel/core/text/pretty-json";
import { Fold } from "../markdown/fold.tsx";
import { LongText } from "../markdown/long-text.tsx";
import { NameText } from "../markdown/name-text.tsx";
import { plainPieces } from "../markdown/plain-pieces.ts";
import { firstWords } from "./first-words.ts";
import { LongCode } from "./long-code.tsx";

/** What a function gave back, folded like its call: as JSON where it is that, else as text. */
export function ToolResultFold({ name, content }: { name: string | undefined; content: string }) {
  const t = useTranslations();
  const json = prettyJson(content);
  return (
    <Fold
      icon={CornerDownRight}
      summary={
        <>
          {name
            ? t.rich("reading.resultOf", {
                name,
                called: () => (
                  <code>
                    <NameText text={name} />
                  </code>
                ),
              })
            : t("reading.result")}{" "}
          <NameText text={firstWords(content)} />
        </>
      }
    >
      {json ? (
        <LongCode code={json} language="json" />
      ) : content.trim() === "" ? (
        <p>{t("reading.empty")}</p>
      ) : (
        <LongText pieces={plainPieces(content)} />
      )}
    </Fold>
  );
}
