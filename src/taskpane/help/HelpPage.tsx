import { Body1, Button, Link, Subtitle2, Switch, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Picture } from "../../app/picture";
import { setFollowing, useFollowing } from "../follow/follow-choice";
import { FOLLOW_HINT, FOLLOW_LABEL } from "../follow/follow-words";
import { BackButton } from "../parts/BackButton";
import { SHORTCUTS } from "../scores/shortcut-words";
import { NewScoreSheet } from "../start/NewScoreSheet";
import { startTour } from "../tour/tour-state";
import {
  CHOICES,
  DOES_HEADER,
  HELP_LINKS,
  KEY_HEADER,
  KEYS,
  KEYS_NOTE,
  NEWS,
  NEWS_TITLE,
  READ_ON,
  SHOW_TOUR,
} from "./help-words";

const useStyles = makeStyles({
  page: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalL },
  section: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalXS,
    justifyItems: "start",
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, display: "grid", gap: tokens.spacingVerticalXS },
  table: {
    borderCollapse: "collapse",
    "& th, & td": { textAlign: "left", verticalAlign: "top", padding: `${tokens.spacingVerticalXXS} 0` },
    "& td": { overflowWrap: "anywhere" },
    "& th:first-child, & td:first-child": { whiteSpace: "nowrap", paddingInlineEnd: tokens.spacingHorizontalL },
  },
});

/** Where to read on, the keys, what is new, and what the user may choose. */
export function HelpPage({ picture }: { readonly picture: Picture }): ReactNode {
  const styles = useStyles();
  const follows = useFollowing();
  return (
    <div className={styles.page}>
      <BackButton picture={picture} isKey />
      <section className={styles.section} aria-labelledby="help-links">
        <Subtitle2 as="h2" id="help-links">
          {READ_ON}
        </Subtitle2>
        <ul className={styles.list}>
          {HELP_LINKS.map(({ words, address }) => (
            <li key={address}>
              <Link href={address} target="_blank" rel="noopener noreferrer">
                {words}
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.section} aria-labelledby="help-keys">
        <Subtitle2 as="h2" id="help-keys">
          {KEYS}
        </Subtitle2>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{KEY_HEADER}</th>
              <th scope="col">{DOES_HEADER}</th>
            </tr>
          </thead>
          <tbody>
            {SHORTCUTS.map(({ keys, does }) => (
              <tr key={keys}>
                <td>{keys}</td>
                <td>{does}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <Body1 as="p">{KEYS_NOTE}</Body1>
      </section>
      <section className={styles.section} aria-labelledby="help-news">
        <Subtitle2 as="h2" id="help-news">
          {NEWS_TITLE}
        </Subtitle2>
        <ul className={styles.list}>
          {NEWS.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </section>
      <section className={styles.section} aria-labelledby="help-choices">
        <Subtitle2 as="h2" id="help-choices">
          {CHOICES}
        </Subtitle2>
        <Switch label={FOLLOW_LABEL} checked={follows} onChange={(_, { checked }) => setFollowing(checked)} />
        <Body1 as="p">{`${FOLLOW_HINT}.`}</Body1>
        <Button onClick={startTour}>{SHOW_TOUR}</Button>
      </section>
      <NewScoreSheet picture={picture} />
    </div>
  );
}
