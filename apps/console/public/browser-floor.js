// Runs before the application in every browser, however old: ES5 only.
(function () {
  var isNewEnough =
    typeof Array.prototype.at === "function" && "noModule" in document.createElement("script");
  if (isNewEnough) return;
  document.addEventListener("DOMContentLoaded", function () {
    document.getElementById("browser-too-old").hidden = false;
    document.getElementById("root").hidden = true;
  });
})();
