import { MyWorkPage } from "../../features/my-work/my-work-page.tsx";
import { pageTitle, Texts } from "../../i18n/page-texts.tsx";

export const generateMetadata = pageTitle("myWork");

export default function MyWorkRoute() {
  return (
    <Texts of={["campaigns", "guidance", "markdown", "myWork", "plots", "prompts"]}>
      <MyWorkPage />
    </Texts>
  );
}
