/** Lets the person save a text as a file, as a browser does; Electron asks where. */
export function saveText(fileName: string, text: string, mediaType: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The download has read it by the next turn of the page.
  setTimeout(() => URL.revokeObjectURL(url));
}
