import { MyWorkPage } from "../../features/my-work/my-work-page.tsx";
import { pageTitle } from "../../i18n/page-title.ts";
import { Texts } from "../../i18n/texts.tsx";

export const generateMetadata = pageTitle("myWork");

export default function MyWorkRoute() {
  return (
    <Texts of={["campaigns", "guidance", "markdown", "myWork", "plots", "prompts"]}>
      <MyWorkPage />
    </Texts>
  );
}
