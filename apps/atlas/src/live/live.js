// Runs in the browser, as it is: no build, and nothing but what browsers have.
const list = document.querySelector("#trips");
const state = document.querySelector("#state");
// It connects again by itself, and says which trip it saw last.
const feed = new EventSource("/trips/feed");

feed.addEventListener("open", () => {
  state.textContent = "Live";
});

feed.addEventListener("error", () => {
  state.textContent = "Connection lost, trying again";
});

feed.addEventListener("message", ({ data }) => {
  list.prepend(createCard(JSON.parse(data)));
});

function createCard({ id, title, stops, kilometres, days }) {
  const link = document.createElement("a");
  link.href = `/trips/${id}`;
  // Text and no markup: whoever planned the trip chose its title.
  link.append(
    createText("strong", title),
    createText("span", stops.map(({ country }) => country.flag).join(" → ")),
    createText("span", `${kilometres.toLocaleString("en")} km in ${days} days`),
  );
  const item = document.createElement("li");
  item.append(link);
  return item;
}

function createText(name, text) {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
