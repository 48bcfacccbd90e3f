export interface PreviewPage {
  /** Has an update drawn, style and layout included; in ms. @throws when it draws nothing */
  draw(update: unknown): Promise<number>;
  close(): Promise<void>;
}

export function openPage(): Promise<PreviewPage | null>;
