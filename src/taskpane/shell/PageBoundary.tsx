import { Body1, Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { PAGE_FAILED, PAGE_FAILED_TITLE, TRY_AGAIN } from "./shell-words";

const useStyles = makeStyles({ failed: { display: "grid", justifyItems: "start", gap: tokens.spacingVerticalS } });

interface PageBoundaryProps {
  readonly children: ReactNode;
}

/** Keeps a page that cannot be fetched or drawn from taking the rest of the pane with it. Another page needs another key. */
export class PageBoundary extends Component<PageBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <PageFailed /> : this.props.children;
  }
}

function PageFailed(): ReactNode {
  const styles = useStyles();
  return (
    <div role="alert" className={styles.failed}>
      <Subtitle2 as="h2">{PAGE_FAILED_TITLE}</Subtitle2>
      <Body1 as="p">{PAGE_FAILED}</Body1>
      <Button onClick={() => location.reload()}>{TRY_AGAIN}</Button>
    </div>
  );
}
