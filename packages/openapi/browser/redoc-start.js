"use strict";
// Starts ReDoc.

const { url, options } = JSON.parse(document.getElementById("settings")?.textContent ?? "{}");
Redoc.init(url, options, document.getElementById("viewer"));
