import { ModelPage } from "../../../../../features/models/model-page.tsx";
import { pageTitle, Texts } from "../../../../../i18n/page-texts.tsx";

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
