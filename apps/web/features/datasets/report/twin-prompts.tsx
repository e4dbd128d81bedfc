import { useTranslations } from "next-intl";
import type { Overlap } from "@laurel/core/datasets/dataset-report";
import { Table } from "../../../components/ui/table.tsx";
import { NameText } from "../../markdown/name-text.tsx";
import { showShare } from "../../plots/show-share.ts";

/** Training prompts with the held-out prompts that they are like, by how they begin. */
export function TwinPrompts({ examples }: Pick<Overlap, "examples">) {
  const t = useTranslations();
  return (
    <details className="mt-4 text-[0.9375rem]">
      <summary className="cursor-pointer font-medium">
        {t("datasetReport.examples", { count: examples.length })}
      </summary>
      <p className="my-2 text-sm text-muted-foreground">{t("datasetReport.examplesHelp")}</p>
      <Table caption={t("datasetReport.overlap")} className="[&_td]:py-2">
        <thead>
          <tr>
            <th scope="col">{t("datasetReport.trainPrompt")}</th>
            <th scope="col">{t("datasetReport.testPrompt")}</th>
            <th scope="col" className="text-end">
              {t("datasetReport.similarity")}
            </th>
          </tr>
        </thead>
        <tbody>
          {examples.map(({ train, test, similarity }) => (
            <tr key={`${train} ${test}`}>
              <td className="min-w-48 break-words">
                <NameText text={train} />
              </td>
              <td className="min-w-48 break-words">
                <NameText text={test} />
              </td>
              <td className="text-end tabular-nums">{showShare(t, similarity)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </details>
  );
}
