import { Body1, Button, Subtitle2 } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { PAGE_FAILED, PAGE_FAILED_TITLE, TRY_AGAIN } from "./shell-words";

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
    if (!this.state.hasFailed) return this.props.children;
    return (
      <div role="alert">
        <Subtitle2 as="h2">{PAGE_FAILED_TITLE}</Subtitle2>
        <Body1 as="p">{PAGE_FAILED}</Body1>
        <Button onClick={() => location.reload()}>{TRY_AGAIN}</Button>
      </div>
    );
  }
}
