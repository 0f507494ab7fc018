/** The map as Leaflet's documentation builds it: all features as GeoJSON, one marker for each, gathered by leaflet.markercluster. */
const details = document.querySelector("details");
const boxes = [...document.querySelectorAll("input[name=theme]")];
let group;
let features = [];

details.addEventListener("toggle", async () => {
	const [data] = await Promise.all([fetch("points.geojson").then((answer) => answer.json()), loadLibrary()]);
	features = data.features;
	const { L } = window;
	const map = L.map(document.querySelector(".map-ground"), { attributionControl: false, maxZoom: 19 });
	map.fitBounds(L.geoJSON(data).getBounds(), { animate: false });
	group = L.markerClusterGroup();
	group.addLayers(toMarkers(features));
	map.addLayer(group);
});

addEventListener("change", () => {
	const chosen = boxes.filter(({ checked }) => checked).map(({ value }) => value);
	const fitting =
		chosen.length === 0 ? features : features.filter(({ properties }) => properties.themes.some((theme) => chosen.includes(theme)));
	group.clearLayers();
	group.addLayers(toMarkers(fitting));
});

function toMarkers(chosen) {
	const { L } = window;
	return chosen.map(({ geometry: { coordinates }, properties }) =>
		L.marker([coordinates[1], coordinates[0]], { title: properties.title }).bindPopup(() => properties.title),
	);
}

async function loadLibrary() {
	await Promise.all(["leaflet.css", "MarkerCluster.css", "MarkerCluster.Default.css"].map(loadStyle));
	await loadScript("leaflet.js");
	await loadScript("leaflet.markercluster.js");
}

function loadStyle(href) {
	return loaded(Object.assign(document.createElement("link"), { rel: "stylesheet", href }));
}

function loadScript(src) {
	return loaded(Object.assign(document.createElement("script"), { src }));
}

function loaded(element) {
	return new Promise((resolve, reject) => {
		element.onload = resolve;
		element.onerror = reject;
		document.head.append(element);
	});
}
