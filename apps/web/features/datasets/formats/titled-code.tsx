import type { ReactNode } from "react";
import { CopyButton } from "../../../components/ui/copy-button.tsx";
import { classNames } from "../../../lib/class-names.ts";
import { LongCode } from "../../reading/long-code.tsx";

type TitledCodeProps = {
  title: ReactNode;
  code: string;
  language: string;
  /** What the button copies, in words. */ copy: string;
  /** Long lines go on below: for texts, not for code. */ wrap?: boolean;
};

/** Code to read and to copy, under a heading. */
export function TitledCode({ title, code, language, copy, wrap = false }: TitledCodeProps) {
  return (
    <section className="min-w-0">
      <div className="mb-1.5 flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-sm font-medium">{title}</h3>
        <CopyButton text={code}>{copy}</CopyButton>
      </div>
      {/* Other code is another block: colours are not to outlive the code that they were made for. */}
      <div
        key={code}
        className={classNames(
          "markdown text-sm [&_pre]:my-0 [&_pre]:max-h-96 [&_pre]:overflow-auto",
          wrap && "[&_pre]:wrap-anywhere [&_pre]:whitespace-pre-wrap",
        )}
      >
        <LongCode code={code} language={language} />
      </div>
    </section>
  );
}
