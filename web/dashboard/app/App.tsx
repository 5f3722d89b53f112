import { lazy, Suspense } from "react";
import { Provider } from "urql";
import { Route, Router, Switch, useLocation } from "wouter";
import { baseOf, languageOf } from "../address/language";
import { client } from "../graphql/client";
import { ShownOperationProvider } from "../graphql/ShownOperation";
import { LanguageProvider } from "../i18n/Language";
import { OverviewPage } from "../views/overview/OverviewPage";
import { Footer } from "./Footer";
import { Header } from "./Header";
import { NotFound } from "./NotFound";
import { Loading } from "./State";
import { useArrival } from "./useArrival";

const AgreementPage = lazy(() => import("../views/agreement/AgreementPage"));
const ComparePage = lazy(() => import("../views/compare/ComparePage"));
const IndexPage = lazy(() => import("../views/index/IndexPage"));
const MeetingPage = lazy(() => import("../views/meeting/MeetingPage"));
const OfficialPage = lazy(() => import("../views/official/OfficialPage"));
const PartyPage = lazy(() => import("../views/party/PartyPage"));
const SearchPage = lazy(() => import("../views/search/SearchPage"));
const SourcePage = lazy(() => import("../views/source/SourcePage"));
const TopicPage = lazy(() => import("../views/topic/TopicPage"));

/** The dashboard: its pages, in the language of the address. */
export function App() {
  const [pathname] = useLocation();
  const language = languageOf(pathname);
  return (
    <Provider value={client}>
      <LanguageProvider language={language}>
        <ShownOperationProvider>
          <Router base={baseOf(language)} key={language}>
            <Header />
            <Pages />
            <Footer />
          </Router>
        </ShownOperationProvider>
      </LanguageProvider>
    </Provider>
  );
}

function Pages() {
  useArrival();
  return (
    <main id="content" tabIndex={-1}>
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path="/" component={OverviewPage} />
          <Route path="/meetings/:slug">{({ slug }) => <MeetingPage slug={slug} />}</Route>
          <Route path="/people/:slug">{({ slug }) => <OfficialPage slug={slug} />}</Route>
          <Route path="/parties/:code">{({ code }) => <PartyPage code={code} />}</Route>
          <Route path="/agreements/:slug">{({ slug }) => <AgreementPage slug={slug} />}</Route>
          <Route path="/topics/:slug">{({ slug }) => <TopicPage slug={slug} />}</Route>
          <Route path="/sources/:slug">{({ slug }) => <SourcePage slug={slug} />}</Route>
          <Route path="/compare" component={ComparePage} />
          <Route path="/index" component={IndexPage} />
          <Route path="/search" component={SearchPage} />
          <Route component={NotFound} />
        </Switch>
      </Suspense>
    </main>
  );
}
