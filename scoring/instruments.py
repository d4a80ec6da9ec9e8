"""Which instrument next: whether a DPIA prescan, a DPIA, an IAMA or a FRIA comes up, and which answers say so.

This product replaces none of them. What nobody knows never makes an instrument needless: it is told as not known, with
the question that would decide it. The rules and their sources stand in PDR-0030.
"""

from collections.abc import Iterable, Iterator

from questionnaire.answer import Truth
from questionnaire.answers import LevelAnswer
from questionnaire.profile import PEOPLE_IN_DATA, SPECIAL_DATA, chosen
from scoring.inputs import Inputs
from scoring.instrument_texts import NextInstrument
from scoring.involvement import People
from scoring.involvement_inputs import people
from scoring.proportionality_inputs import knock_outs, risks
from scoring.recommendation import Ground, Recommendation
from scoring.risks import Colour, risk_picture

DATA, GROUPS, FEATURES_ASKED, PRODUCT, CLASS = "PF-06.data", "PF-03", "PF-08.dpia", "PF-02.product", "AL-1"
DECISIONS, SIGNAL, MISSING_DPIA, RIGHTS_STUDY = "PF-07.decisions", "PF-07.signal", "KO-6", "AL-5"

PERSONAL = PEOPLE_IN_DATA - {"group"}
FEATURES = (
    "scoring",
    "automated_decision",
    "monitoring",
    "sensitive",
    "large_scale",
    "matching",
    "vulnerable",
    "innovative",
    "blocks_access",
)
FEATURES_FOR_A_DPIA = 2
HIGH_RISK = ("high_risk_deployer", "high_risk_provider")
IMPACT = {
    CLASS: HIGH_RISK,
    DECISIONS: ("yes",),
    SIGNAL: ("offer", "talk", "check", "sanction"),
    FEATURES_ASKED: ("scoring", "automated_decision"),
}
"""What makes an algorithm impactful: decisions with legal effects, and how people are classed or approached."""
FRIA_BY_CLASS = {
    "high_risk_deployer": "deployer",
    "high_risk_provider": "provider",
    "prohibited": "prohibited",
}
FINISHED_AND_SHARED = 2


def recommendations(given: Inputs) -> tuple[Recommendation, ...]:
    """Each of the instruments, in their order."""
    dpia = _dpia(given)
    return _pre_scan(dpia), dpia, _iama(given), _fria(given)


def _pre_scan(dpia: Recommendation) -> Recommendation:
    """The prescan decides on a DPIA, so it follows from what is known of that."""
    verdicts = {
        "no_feature": "to_be_sure",
        "not_confirmed": "not_confirmed",
        "no_people": "no_people",
        **dict.fromkeys(("missing", "on_list", "two_features"), "dpia_anyway"),
    }
    verdict = verdicts.get(dpia.verdict_id, "first")
    return Recommendation(NextInstrument.PRE_SCAN, verdict, dpia.because, dpia.unknown)


def _dpia(given: Inputs) -> Recommendation:
    features = _features(given)
    compulsory = [*_grounds(given, FEATURES_ASKED, ("on_ap_list",)), *_missing_dpia(given)]
    verdict = _dpia_verdict(given, set(features), compulsory)
    because = [*compulsory, *(ground for grounds in features.values() for ground in grounds)]
    if verdict in {"no_people", "not_confirmed"}:
        because = list(_grounds(given, DATA, ("none",)))
    elif verdict == "no_feature":
        because = list(_grounds(given, FEATURES_ASKED, ("none",)))
    elif verdict == "personal_unclear":
        because = [*_grounds(given, DATA, ("group",)), *because]
    return Recommendation(
        NextInstrument.DPIA, verdict, tuple(because), _deciding_dpia(given, verdict), tuple(_dpia_remarks(given))
    )


def _dpia_verdict(given: Inputs, features: set[str], compulsory: list[Ground]) -> str:
    if compulsory:
        return "missing" if any(ground.question == MISSING_DPIA for ground in compulsory) else "on_list"
    if given.profile.has_people is Truth.NO:
        return "no_people" if people(given) is People.NONE else "not_confirmed"
    if not PERSONAL & (_codes(given, DATA) or frozenset()):
        return "personal_unclear"
    if features:
        return "two_features" if len(features) >= FEATURES_FOR_A_DPIA else "one_feature"
    return "features_unknown" if _deciding_dpia(given, "") else "no_feature"


def _deciding_dpia(given: Inputs, verdict: str) -> tuple[str, ...]:
    """The questions that would decide on a DPIA and have no answer."""
    if verdict in {"missing", "on_list", "two_features", "no_people"}:
        return ()
    if verdict in {"personal_unclear", "not_confirmed"}:
        return (DATA,)
    is_vulnerable_unknown = given.profile.has_vulnerable_groups is Truth.UNKNOWN
    return (*_unknown(given, (FEATURES_ASKED,)), *((GROUPS,) if is_vulnerable_unknown else ()))


def _features(given: Inputs) -> dict[str, list[Ground]]:
    """The features of a high risk that fit, each with the answers that say so."""
    found = {ground.option: [ground] for ground in _grounds(given, FEATURES_ASKED, FEATURES)}
    elsewhere = {
        "sensitive": _grounds(given, DATA, sorted(SPECIAL_DATA)),
        "vulnerable": _grounds(given, GROUPS, ("vulnerable",)),
    }
    for feature, grounds in elsewhere.items():
        if grounds:
            found.setdefault(feature, []).extend(grounds)
    return found


def _missing_dpia(given: Inputs) -> Iterator[Ground]:
    if knock_outs(given).get(MISSING_DPIA) is Truth.YES:
        yield Ground(MISSING_DPIA, Truth.YES.value)


def _dpia_remarks(given: Inputs) -> Iterator[str]:
    if knock_outs(given).get(MISSING_DPIA) is Truth.NO:
        yield "settled"
    if given.profile.has_people is not Truth.NO and risk_picture(risks(given)).worst is Colour.RED:
        yield "high_risk_left"


def _iama(given: Inputs) -> Recommendation:
    verdict, because, unknown = _algorithm(given)
    if not verdict:
        impact = [ground for question, codes in IMPACT.items() for ground in _grounds(given, question, codes)]
        unknown = () if impact else _unknown(given, (CLASS, DECISIONS, SIGNAL))
        verdict = "impactful" if impact else "impact_unknown" if unknown else "algorithm"
        because = (*because, *impact)
    return Recommendation(NextInstrument.IAMA, verdict, because, unknown, tuple(_rights_remarks(given)))


def _fria(given: Inputs) -> Recommendation:
    verdict, because, unknown = _algorithm(given)
    if not verdict:
        classes = _codes(given, CLASS)
        unknown = _unknown(given, (CLASS,))
        of_class = (FRIA_BY_CLASS.get(code, "no_high_risk") for code in classes or ())
        verdict = next(of_class, "class_unknown")
        because = (*because, *(Ground(CLASS, code) for code in classes or ()))
    return Recommendation(NextInstrument.FRIA, verdict, because, unknown, tuple(_rights_remarks(given)))


def _algorithm(given: Inputs) -> tuple[str, tuple[Ground, ...], tuple[str, ...]]:
    """The verdict if that already follows from whether there is an algorithm, with its grounds and what is unknown."""
    product = _codes(given, PRODUCT)
    if product is None:
        return "product_unknown", (), (PRODUCT,)
    if "algorithm" in product:
        return "", (Ground(PRODUCT, "algorithm"),), ()
    return "no_algorithm", tuple(Ground(PRODUCT, code) for code in sorted(product)), ()


def _rights_remarks(given: Inputs) -> Iterator[str]:
    is_asked = any(question.id == RIGHTS_STUDY for question in given.questions)
    study = given.answers.get(RIGHTS_STUDY)
    if is_asked and isinstance(study, LevelAnswer) and study.is_given and study.points:
        yield "assessed" if study.points >= FINISHED_AND_SHARED else "begun"
    has_algorithm = "algorithm" in (_codes(given, PRODUCT) or ())
    if not has_algorithm and _grounds(given, FEATURES_ASKED, IMPACT[FEATURES_ASKED]):
        yield "score_without_algorithm"


def _codes(given: Inputs, question_id: str) -> frozenset[str] | None:
    """What was chosen; `None` while a question is open, answered with "I don't know", or not asked."""
    is_asked = any(question.id == question_id for question in given.questions)
    return chosen(given.answers, question_id) if is_asked else None


def _grounds(given: Inputs, question_id: str, wanted: Iterable[str]) -> tuple[Ground, ...]:
    codes = _codes(given, question_id) or frozenset()
    return tuple(Ground(question_id, code) for code in wanted if code in codes)


def _unknown(given: Inputs, question_ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(question_id for question_id in question_ids if _codes(given, question_id) is None)
