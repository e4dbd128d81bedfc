import type { ReactNode } from "react";
import type { DatasetReport } from "@laurel/core/datasets/dataset-report";
import type { FamilyId } from "@laurel/core/datasets/families";
import type { Translate } from "../../../i18n/translate.ts";
import { AttributesPanel } from "./attributes-panel.tsx";
import { FamilyLengths } from "./family-lengths.tsx";
import { ListwisePanel } from "./listwise-panel.tsx";
import { PairsPanel } from "./pairs-panel.tsx";
import { PromptsPanel } from "./prompts-panel.tsx";
import { StepsPanel } from "./steps-panel.tsx";
import { UnpairedPanel } from "./unpaired-panel.tsx";

type FamilyTab = { readonly family: FamilyId; readonly content: ReactNode };

/** A panel for each kind of record that the report is about. */
export function familyTabs(t: Translate, families: DatasetReport["families"]): readonly FamilyTab[] {
  const { pairs, unpaired, listwise, attributes, steps, prompts, demonstrations } = families;
  const tabs: FamilyTab[] = [];
  if (pairs) tabs.push({ family: "pairs", content: <PairsPanel pairs={pairs} /> });
  if (unpaired) tabs.push({ family: "unpaired", content: <UnpairedPanel unpaired={unpaired} /> });
  if (listwise) tabs.push({ family: "listwise", content: <ListwisePanel listwise={listwise} /> });
  if (attributes) tabs.push({ family: "attributes", content: <AttributesPanel attributes={attributes} /> });
  if (steps) tabs.push({ family: "steps", content: <StepsPanel steps={steps} /> });
  if (prompts) tabs.push({ family: "prompts", content: <PromptsPanel prompts={prompts} /> });
  if (demonstrations)
    tabs.push({
      family: "demonstrations",
      content: (
        <FamilyLengths
          fileName="demonstrations"
          family={demonstrations}
          texts={[{ label: t("datasetReport.response"), spread: demonstrations.completionCharacters }]}
        />
      ),
    });
  return tabs;
}
