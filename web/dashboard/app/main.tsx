import { createRoot } from "react-dom/client";
import { App } from "./App";
import "../styles/index.css";

createRoot(document.getElementById("dashboard")!).render(<App />);
