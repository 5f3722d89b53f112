import { useEffect, useRef } from "react";
import { useLocation } from "wouter";

/** Begins a page that a link led to at its top, with the focus on its content; back and forward keep their place. */
export function useArrival(): void {
  const [path] = useLocation();
  const before = useRef(path);
  const isBack = useRef(false);
  useEffect(() => {
    const onBack = () => {
      isBack.current = true;
    };
    addEventListener("popstate", onBack);
    return () => removeEventListener("popstate", onBack);
  }, []);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    if (!isBack.current) {
      scrollTo({ top: 0, behavior: "instant" });
      document.getElementById("content")?.focus({ preventScroll: true });
    }
    isBack.current = false;
  }, [path]);
}
