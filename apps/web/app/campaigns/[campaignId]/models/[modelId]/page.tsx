import { ModelPage } from "../../../../../features/models/model-page.tsx";
import { pageTitle } from "../../../../../i18n/page-title.ts";
import { Texts } from "../../../../../i18n/texts.tsx";

export const generateMetadata = pageTitle("rewardModel");

export default async function OneModelPage({
  params,
}: {
  params: Promise<{ campaignId: string; modelId: string }>;
}) {
  return (
    <Texts of={["campaigns", "datasets", "models", "plots"]}>
      <ModelPage {...await params} />
    </Texts>
  );
}
