/** Files too large for an item: uploads and import results. Keys start with the organisation's id. */
export interface Files {
  put(key: string, content: Uint8Array | string, contentType: string): Promise<void>;
  /** The content, or undefined when there is no such file. */
  get(key: string): Promise<Uint8Array | undefined>;
  /** Address that takes one PUT of the file, for a few minutes. */
  uploadUrl(key: string, contentType: string): Promise<string>;
}
