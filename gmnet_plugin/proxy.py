"""The proxy that QGIS's settings state for an address, as pip takes it."""

from __future__ import annotations

from urllib.parse import quote

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkProxy, QNetworkProxyQuery


def proxy_for(address: str) -> str:
    """The proxy for an address, with user and password; empty for none, or for a folder."""
    url = QUrl(address)
    if url.scheme() not in ("http", "https"):
        return ""
    manager = QgsNetworkAccessManager.instance()
    factory = manager.proxyFactory()
    # QGIS's factory knows of addresses that go without the proxy, and of the system's settings.
    found = factory.queryProxy(QNetworkProxyQuery(url)) if factory is not None else []
    return spelled(found[0] if found else manager.fallbackProxy())


def spelled(proxy: QNetworkProxy) -> str:
    """A proxy as an address; empty for none."""
    kind = QNetworkProxy.ProxyType
    if proxy.type() in (kind.NoProxy, kind.DefaultProxy) or not proxy.hostName():
        return ""
    scheme = "socks5h" if proxy.type() == kind.Socks5Proxy else "http"
    user = quote(proxy.user(), safe="")
    if user and proxy.password():
        user += f":{quote(proxy.password(), safe='')}"
    return f"{scheme}://{f'{user}@' if user else ''}{proxy.hostName()}:{proxy.port()}"
