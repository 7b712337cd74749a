/** The page around the explorer; its scripts are files of this server. */
export const page = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>接口浏览 · 五字</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/explorer/explorer.css">
</head>
<body id="body">
<div id="root"></div>
<noscript>接口浏览需要启用 JavaScript。</noscript>
<script src="/explorer/explorer.js"></script>
<script src="/explorer/start.js"></script>
</body>
</html>
`;

/** What the page does once its library is there. Workers are named as the editor names them. */
export const start = `self.MonacoEnvironment = {
  globalAPI: false,
  getWorkerUrl: (_, label) => "/explorer/" + label + ".js",
};
YogaGraphiQL.renderYogaGraphiQL(document.querySelector("#root"), {
  title: "五字 Wuzi",
  endpoint: "/graphql",
  defaultQuery: "{\\n  viewer {\\n    login\\n  }\\n}\\n",
});
`;

/** The editor styles itself and carries its icons; nothing else may come from anywhere. */
export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");
