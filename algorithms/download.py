"""Bytes from the network by QGIS's network manager, which knows the user's proxy.

Files of model sets, and answers of catalogues of scenes.
"""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QByteArray, QEventLoop, QTimer, QUrl
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

from ..core.catalogue import web
from ..models.sets.fetching import Fetch, Take, check_url, first_byte, unreachable
from .support import tr

# How long a wish to cancel waits at most, in milliseconds.
_LOOK_MS = 100


def fetch_through_qgis(check: Callable[[], None]) -> Fetch:
    """A transport for `models.sets.install`, for the thread that the algorithm runs in.

    A server that stops talking is given up after the time that QGIS's network settings state.

    Args:
        check: called ten times a second; raises to stop.
    """

    def fetch(url: str, start: int, take: Take) -> None:
        # Each thread has its own manager, with the settings of the main one.
        reply = QgsNetworkAccessManager.instance().get(_request(url, start))
        try:
            _receive(reply, url, start, take, check)
        finally:
            reply.abort()
            reply.deleteLater()

    return fetch


def ask_through_qgis(check: Callable[[], None]) -> web.Fetch:
    """A transport for `core.catalogue`, for the thread that the algorithm runs in.

    Args:
        check: called ten times a second; raises to stop.
    """

    def ask(address: str, body: bytes | None) -> web.Answer:
        manager = QgsNetworkAccessManager.instance()
        request = _request(address, 0)
        for name, value in web.HEADERS.items():
            request.setRawHeader(name.encode(), value.encode())
        reply = manager.get(request) if body is None else manager.post(request, QByteArray(body))
        try:
            return _answer(reply, check)
        finally:
            reply.abort()
            reply.deleteLater()

    return ask


def _answer(reply: QNetworkReply, check: Callable[[], None]) -> web.Answer:
    """The whole answer, whatever its status."""
    pieces, size = [], 0
    while True:
        check()
        ended = reply.isFinished()
        if reply.bytesAvailable():
            pieces.append(reply.readAll().data())
            size += len(pieces[-1])
            web.check_size(size)
        elif ended:
            break
        else:
            _wait(reply)
    if status := _status(reply):
        return web.Answer(status, b"".join(pieces))
    late = reply.error() == QNetworkReply.NetworkError.OperationCanceledError
    raise web.NoAnswer(tr("no answer in time") if late else reply.errorString())


def _request(url: str, start: int) -> QNetworkRequest:
    """A request for the bytes from ``start`` on, as they are on the server's disk."""
    request = QNetworkRequest(QUrl(url))
    attribute = QNetworkRequest.Attribute
    request.setAttribute(
        attribute.RedirectPolicyAttribute,
        QNetworkRequest.RedirectPolicy.NoLessSafeRedirectPolicy,
    )
    request.setAttribute(
        attribute.CacheLoadControlAttribute, QNetworkRequest.CacheLoadControl.AlwaysNetwork
    )
    request.setAttribute(attribute.CacheSaveControlAttribute, False)
    request.setRawHeader(b"Accept-Encoding", b"identity")
    if start:
        request.setRawHeader(b"Range", f"bytes={start}-".encode())
    return request


def _receive(
    reply: QNetworkReply, url: str, start: int, take: Take, check: Callable[[], None]
) -> None:
    """Hand over what comes, until it ends."""
    position = -1
    while True:
        check()
        ended = reply.isFinished()
        if reply.bytesAvailable():
            if position < 0:
                position = _first_byte(reply, url, start)
            piece = reply.readAll().data()
            take(position, piece)
            position += len(piece)
        elif ended:
            break
        else:
            _wait(reply)
    if position < 0 and _status(reply):
        _first_byte(reply, url, start)
    if reply.error() != QNetworkReply.NetworkError.NoError:
        late = reply.error() == QNetworkReply.NetworkError.OperationCanceledError
        reason = tr("no answer in time") if late else reply.errorString()
        raise unreachable(url, reason, tr("look at the proxy (Settings > Options > Network)"))


def _wait(reply: QNetworkReply) -> None:
    """Let the network work until there is news, or until it is time to look for a cancellation.

    Loop and timer end here: an exception that held them would free them in another thread.
    """
    waiting, look = QEventLoop(), QTimer()
    look.timeout.connect(waiting.quit)
    reply.readyRead.connect(waiting.quit)
    reply.finished.connect(waiting.quit)
    look.start(_LOOK_MS)
    waiting.exec()
    look.stop()


def _status(reply: QNetworkReply) -> int:
    """HTTP status of an answer; 0 if there is none."""
    status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
    return int(status or 0)


def _first_byte(reply: QNetworkReply, url: str, start: int) -> int:
    """Where in the file an answer begins; raises if it has none of it."""
    check_url(reply.url().toString())  # a redirection may have led elsewhere
    content_range = reply.rawHeader(b"Content-Range").data().decode("latin-1")
    return first_byte(url, _status(reply), content_range, start)
