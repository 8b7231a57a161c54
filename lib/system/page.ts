/** The docs page: a shell that renders /openapi.json with the script from this origin and asks nobody else. */

export const DOCS_PAGE = `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Cadencia API</title>
  <link rel="icon" href="data:,">
  <style>body { margin: 0; padding: 0; font-family: system-ui, sans-serif; } a[href*='redocly.com/redoc'] { display: none !important; } noscript { padding: 2rem; display: block; }</style>
</head>
<body>
  <div id="docs"></div>
  <noscript>This page needs JavaScript. The document itself is at <a href="/openapi.json">/openapi.json</a>.</noscript>
  <script type="module">
    import { init } from '/docs/redoc.js';
    init('/openapi.json', { disableTelemetry: true, hideTryItPanel: true, jsonSamplesExpandLevel: 3 }, document.getElementById('docs'));
  </script>
</body>
</html>
`;
